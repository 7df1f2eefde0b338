/**
 * The vocabulary every analysis is written in: partials, folds, row blocks, engines. Start at
 * {@link org.daal4j.core.Partial}, then {@link org.daal4j.core.Engine}.
 */
package org.daal4j.core;
