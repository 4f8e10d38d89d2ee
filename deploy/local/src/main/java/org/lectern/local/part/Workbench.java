package org.lectern.local.part;

import org.lectern.local.machine.Child;

/** Where a part prepares itself: what it does is shown, what it runs is stopped with the rest. */
public interface Workbench {

    /** Says what is being done, in a few words. */
    void say(String doing);

    /** Runs a program to its end. */
    void run(Child.Launch launch);
}
