package org.lectern.progress.rebuild;

/** Rows that are folded from the stored facts and kept beside them, by whoever keeps a fact, in the same transaction. */
public interface KeptFold {

    /** Folds all facts anew; in a transaction of its own. */
    void foldAll();

    /** Folds what a version from before this one has kept meanwhile; in a transaction of its own. */
    void foldMissed();
}
