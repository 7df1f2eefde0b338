/**
 * Elastic net: linear regression whose coefficients are pulled to 0, along a path of penalties,
 * with cross-validation. Start at {@link org.daal4j.elasticnet.ElasticNet}.
 *
 * <p>Public API: {@link org.daal4j.elasticnet.ElasticNet}, {@link
 * org.daal4j.elasticnet.ElasticNetOptions}, {@link org.daal4j.elasticnet.ElasticNetModel}, {@link
 * org.daal4j.elasticnet.PathStep}. The rest is internal.
 */
package org.daal4j.elasticnet;
