package org.daal4j.naivebayes;

import java.util.List;

/**
 * A fitted model of C classes and p features.
 *
 * @param classes labels, in their order (by value when all are numbers, else by code points)
 * @param rows of each class, those of weight 0 not counted, {@code long[C]}
 * @param logPrior logarithms of the prior probabilities, {@code double[C]}
 * @param logTheta logarithms of the probabilities of the features in a class, {@code double[C][p]}
 */
public record NaiveBayesModel(
    List<String> classes, long[] rows, double[] logPrior, double[][] logTheta) {}
