/**
 * Dense linear algebra in front of netlib: native BLAS and LAPACK when a library loads, pure Java
 * otherwise. Start at {@link org.daal4j.linalg.LinearAlgebra}.
 */
package org.daal4j.linalg;
