/**
 * Dense linear algebra in front of netlib: the native BLAS and LAPACK of the jar or of the system,
 * else pure Java. Start at {@link org.daal4j.linalg.LinearAlgebra}.
 *
 * <p>Internal.
 */
package org.daal4j.linalg;
