/**
 * Passes over tables, whoever runs them. Start at {@link org.daal4j.engine.PassEngine}, which has a
 * {@link org.daal4j.engine.PassRunner} run them.
 *
 * <p>Internal.
 */
package org.daal4j.engine;
