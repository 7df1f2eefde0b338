/**
 * Which engine a run takes place on. Start at {@link org.daal4j.engine.choice.EngineChoice}.
 *
 * <p>Public API: {@link org.daal4j.engine.choice.EngineChoice}. The rest is internal.
 */
package org.daal4j.engine.choice;
