/**
 * The vocabulary every analysis is written in: partials, folds, row blocks, engines. Start at
 * {@link org.daal4j.core.Partial}, then {@link org.daal4j.core.Engine}.
 *
 * <p>Public API: {@link org.daal4j.core.Progress}, {@link org.daal4j.core.RowFormat}, {@link
 * org.daal4j.core.RowMap}, {@link org.daal4j.core.UsageException}, {@link
 * org.daal4j.core.BadInputException}, {@link org.daal4j.core.PassFailedException}. The rest is
 * internal.
 */
package org.daal4j.core;
