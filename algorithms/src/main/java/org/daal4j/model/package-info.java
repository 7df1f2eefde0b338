/**
 * What fits have in common: the tables they are made from, how models are saved, loaded and applied
 * to other tables. Start at {@link org.daal4j.model.Model} and {@link org.daal4j.model.Table}.
 *
 * <p>Public API: {@link org.daal4j.model.Model}, {@link org.daal4j.model.Predictor}, {@link
 * org.daal4j.model.Projector}, {@link org.daal4j.model.Table}, {@link
 * org.daal4j.model.ModelColumns}, {@link org.daal4j.model.ModelReader}. The rest is internal.
 */
package org.daal4j.model;
