package org.daal4j.naivebayes;

/**
 * What naive Bayes is asked for.
 *
 * @param alphas added to the counts, above 0: one for all features, or one for each, {@code
 *     double[p]}
 * @param priors probabilities of the classes
 */
public record NaiveBayesOptions(double[] alphas, ClassPriors priors) {}
