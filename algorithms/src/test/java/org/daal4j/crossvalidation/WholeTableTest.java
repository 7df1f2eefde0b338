package org.daal4j.crossvalidation;

/** Without folds all rows are one. */
class WholeTableTest extends FoldSumsContract {

  WholeTableTest() {
    super(FoldChoice.NONE);
  }
}
