/**
 * Cross-validation from the sums of each fold: one pass makes a summary of every fold's rows, and
 * the rows that a fold leaves out are those of the others together. Start at {@link
 * org.daal4j.crossvalidation.TableFolds}.
 *
 * <p>Public API: {@link org.daal4j.crossvalidation.FoldChoice}, {@link
 * org.daal4j.crossvalidation.Selection}, {@link org.daal4j.crossvalidation.ErrorCurve}. The rest is
 * internal.
 */
package org.daal4j.crossvalidation;
