package org.komichi.survey.comparison;

/** The two answers of one person to one item. */
record Pair(int before, int after) {

    int difference() {
        return after - before;
    }
}
