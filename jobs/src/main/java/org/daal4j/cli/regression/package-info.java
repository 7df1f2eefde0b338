/**
 * The verbs of linear and ridge regression. Start at {@link
 * org.daal4j.cli.regression.LinearRegressionVerb}.
 */
package org.daal4j.cli.regression;
