/**
 * The verb {@code predict}, whatever the model. Start at {@link
 * org.daal4j.cli.predict.PredictVerb}; a kind of model implements {@link
 * org.daal4j.cli.predict.Predictor}.
 */
package org.daal4j.cli.predict;
