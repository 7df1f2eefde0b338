/** Which engine a run takes place on. Start at {@link org.daal4j.engine.choice.EngineChoice}. */
package org.daal4j.engine.choice;
