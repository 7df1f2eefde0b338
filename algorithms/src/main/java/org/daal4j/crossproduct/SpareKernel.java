package org.daal4j.crossproduct;

/** The kernel of products that need it no more, for the next of the same thread. */
final class SpareKernel {

  private ProductKernel kernel;

  /** One that is as new; null when there is none. */
  ProductKernel take() {
    ProductKernel taken = kernel;
    kernel = null;
    if (taken != null) {
      taken.restart();
    }
    return taken;
  }

  /** Keeps one for the next. */
  void give(ProductKernel unused) {
    kernel = unused;
  }
}
