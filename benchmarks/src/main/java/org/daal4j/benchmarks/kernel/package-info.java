/** Kernels for JMH. Those of types that are not public are in the packages of these. */
package org.daal4j.benchmarks.kernel;
