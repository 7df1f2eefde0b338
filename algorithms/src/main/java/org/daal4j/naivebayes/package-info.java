/**
 * Multinomial naive Bayes: counts of features by class, in one pass. Start at {@link
 * org.daal4j.naivebayes.NaiveBayes}.
 */
package org.daal4j.naivebayes;
