/**
 * What passes on YARN have in common, jobs of MapReduce and sessions of Tez alike: settings,
 * memory, the jar and the Java of tasks, and what a killed driver has left running. Start with
 * {@link org.daal4j.engine.yarn.JobDefaults}.
 *
 * <p>Internal.
 */
package org.daal4j.engine.yarn;
