package org.daal4j.logistic;

import java.io.IOException;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.group.GroupedModel;
import org.daal4j.model.Table;

/**
 * What logistic regression is asked for.
 *
 * @param intercept whether there is one
 * @param ridgeParameter L of the penalty L/2·‖b‖², not negative; intercepts are free
 * @param maxIterations most steps of Newton's method
 * @param accuracyThreshold iterations stop when the deviance changes by no more than this part of
 *     it
 */
public record LogisticOptions(
    boolean intercept, double ridgeParameter, int maxIterations, double accuracyThreshold) {

  static final Setting INTERCEPT = Setting.named("intercept");
  static final Setting RIDGE_PARAMETER = Setting.named("ridgeParameter");
  static final Setting MAX_ITERATIONS = Setting.named("maxIterations");
  static final Setting ACCURACY_THRESHOLD = Setting.named("accuracyThreshold");

  /**
   * Checks the numbers.
   *
   * @throws UsageException that names the one that is wrong
   */
  public LogisticOptions {
    if (!(ridgeParameter >= 0) || Double.isInfinite(ridgeParameter)) {
      throw new UsageException(
          RIDGE_PARAMETER, ridgeParameter + " is no penalty.", "Give a number from 0 on.");
    }
    if (maxIterations < 0) {
      throw new UsageException(
          MAX_ITERATIONS, maxIterations + " is negative.", "Give a number from 0 on.");
    }
    if (!(accuracyThreshold >= 0)) {
      throw new UsageException(
          ACCURACY_THRESHOLD, accuracyThreshold + " is negative.", "Give a number from 0 on.");
    }
  }

  boolean penalised() {
    return ridgeParameter > 0;
  }

  /** Options to be chosen; what is not said is as on the command line. */
  public static final class Builder {

    private boolean intercept = true;
    private double ridgeParameter;
    private int maxIterations = 25;
    private double accuracyThreshold = 1e-8;

    Builder() {}

    /** Whether there is an intercept. */
    public Builder intercept(boolean intercept) {
      this.intercept = intercept;
      return this;
    }

    /** L of the penalty L/2·‖b‖². */
    public Builder ridgeParameter(double ridgeParameter) {
      this.ridgeParameter = ridgeParameter;
      return this;
    }

    /** Most steps of Newton's method. */
    public Builder maxIterations(int maxIterations) {
      this.maxIterations = maxIterations;
      return this;
    }

    /** Iterations stop when the deviance changes by no more than this part of it. */
    public Builder accuracyThreshold(double accuracyThreshold) {
      this.accuracyThreshold = accuracyThreshold;
      return this;
    }

    /** The options. */
    public LogisticOptions build() {
      return new LogisticOptions(intercept, ridgeParameter, maxIterations, accuracyThreshold);
    }

    /**
     * Fits the labels of a table by its features.
     *
     * @throws UsageException when an option is wrong, or the labels are of one class, or too many
     */
    public LogisticModel fit(Engine engine, Table table) throws IOException {
      table.requireLabels();
      return LogisticRegression.fit(engine, table, build(), Checkpoint.NONE);
    }

    /**
     * Fits each group of a table by itself.
     *
     * @throws IOException see {@link LogisticRegression#fitGroups}
     */
    public GroupedModel<LogisticModel> fitGroups(Engine engine, Table table) throws IOException {
      table.requireLabels();
      return LogisticRegression.fitGroups(engine, table, build(), Checkpoint.NONE);
    }
  }
}
