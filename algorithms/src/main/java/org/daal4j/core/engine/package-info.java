/**
 * Engines on other engines. Start at {@link org.daal4j.core.engine.ForwardingEngine}.
 *
 * <p>Internal.
 */
package org.daal4j.core.engine;
