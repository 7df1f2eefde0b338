/**
 * Models as graphs of ONNX. Start at {@link org.daal4j.export.onnx.OnnxModel}.
 *
 * <p>Internal.
 */
package org.daal4j.export.onnx;
