/**
 * Predictions of regressions, and how good they are. Start at {@link
 * org.daal4j.regression.predict.PredictResponses}.
 *
 * <p>Internal.
 */
package org.daal4j.regression.predict;
