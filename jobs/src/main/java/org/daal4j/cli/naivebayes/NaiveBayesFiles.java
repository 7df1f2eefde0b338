package org.daal4j.cli.naivebayes;

/** Names in the result directory of {@code naive-bayes}. */
final class NaiveBayesFiles {

  static final String CLASSES = "classes.csv";
  static final String LOG_THETA = "logTheta.csv";

  /** Fields of model.json. */
  static final String CLASS_LABELS = "classes";

  /** Whether labels that are the same number are one class. */
  static final String NUMBER_LABELS = "numberLabels";

  static final String LOG_PRIOR = "logPrior";

  private NaiveBayesFiles() {}
}
