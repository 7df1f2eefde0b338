package org.daal4j.profile;

import org.daal4j.quantile.RankSummary;

/**
 * What the first pass tells of the numbers of a column.
 *
 * @param count how many there are
 * @param zeros how many are 0
 * @param negatives how many are below 0
 * @param whole whether all are whole numbers
 * @param minimum the smallest; infinite when there is none
 * @param maximum the largest; infinite when there is none
 * @param mean the double nearest to it; NaN when there is none
 * @param values how often they occur
 * @param ranks bounds on the ranks of some of them
 */
record NumberFacts(
    long count,
    long zeros,
    long negatives,
    boolean whole,
    double minimum,
    double maximum,
    double mean,
    ValueCounts values,
    RankSummary ranks) {}
