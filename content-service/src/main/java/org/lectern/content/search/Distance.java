package org.lectern.content.search;

/**
 * How many letters are wrong: left out, too many, another, or two neighbours swapped. Optimal string alignment (Damerau 1964, restricted to one edit of a
 * letter).
 */
final class Distance {

    private Distance() {}

    static int between(String one, String other) {
        int[][] edits = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(one, other, edits, i, j);
            }
        }
        return edits[one.length()][other.length()];
    }

    private static int cheapest(String one, String other, int[][] edits, int i, int j) {
        int different = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int cheapest = Math.min(edits[i - 1][j - 1] + different, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(cheapest, edits[i - 2][j - 2] + 1) : cheapest;
    }
}
