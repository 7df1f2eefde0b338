/**
 * What models of classes have in common: labels and their order, sums by class, scores that are
 * linear in the features, which class is predicted, and how often it is right. Start at {@link
 * org.daal4j.classification.RowScores}.
 *
 * <p>Internal.
 */
package org.daal4j.classification;
