/**
 * Predictions of regressions, and how good they are. Start at {@link
 * org.daal4j.regression.predict.PredictResponses}.
 */
package org.daal4j.regression.predict;
