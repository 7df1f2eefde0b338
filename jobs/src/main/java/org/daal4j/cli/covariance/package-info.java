/** The verb {@code covariance}. Start at {@link org.daal4j.cli.covariance.CovarianceVerb}. */
package org.daal4j.cli.covariance;
