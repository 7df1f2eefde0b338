/** Models as graphs of ONNX. Start at {@link org.daal4j.export.onnx.OnnxModel}. */
package org.daal4j.export.onnx;
