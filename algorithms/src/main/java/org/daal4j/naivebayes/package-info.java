/**
 * Multinomial naive Bayes: counts of features by class, in one pass. Start at {@link
 * org.daal4j.naivebayes.NaiveBayes}.
 *
 * <p>Public API: {@link org.daal4j.naivebayes.NaiveBayes}, {@link
 * org.daal4j.naivebayes.NaiveBayesOptions}, {@link org.daal4j.naivebayes.NaiveBayesModel}, {@link
 * org.daal4j.naivebayes.ClassPriors}. The rest is internal.
 */
package org.daal4j.naivebayes;
