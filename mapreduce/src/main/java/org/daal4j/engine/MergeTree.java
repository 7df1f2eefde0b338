package org.daal4j.engine;

import org.daal4j.core.Partial;

/**
 * In which order the results of splits are merged: groups of consecutive splits, each merged in
 * input order onto an empty result, then the groups in order onto an empty result. The shape
 * depends on the number of splits alone, so the last bit of a sum does not depend on the engine or
 * on which task was done first.
 *
 * @param <P> the user's partial
 */
public final class MergeTree<P extends Partial<P>> {

  /** Up to here one reducer merges all splits. */
  private static final int SMALLEST_GROUP = 64;

  private final Pass<P> pass;
  private final int groupSize;
  private PassResult<P> total;
  private PassResult<P> group;
  private int merged;

  public MergeTree(Pass<P> pass, int splits) {
    this.pass = pass;
    this.groupSize = groupSize(splits);
  }

  /** How many consecutive splits make a group: about as many as there are groups. */
  public static int groupSize(int splits) {
    return Math.max(SMALLEST_GROUP, (int) Math.ceil(Math.sqrt(splits)));
  }

  /** How many groups there are. */
  public static int groups(int splits) {
    return (splits + groupSize(splits) - 1) / groupSize(splits);
  }

  /** Adds the next split in input order. */
  public void add(PassResult<P> split) {
    if (group == null) {
      group = pass.newResult();
    }
    group.merge(split);
    merged++;
    if (merged % groupSize == 0) {
      endGroup();
    }
  }

  /** Adds the next group in input order, merged elsewhere. */
  public void addGroup(PassResult<P> mergedGroup) {
    // Not before it is needed: a result may be large.
    if (total == null) {
      total = pass.newResult();
    }
    total.merge(mergedGroup);
  }

  private void endGroup() {
    addGroup(group);
    group = null;
  }

  /** All splits, merged. */
  public PassResult<P> total() {
    if (group != null) {
      endGroup();
    }
    return total == null ? pass.newResult() : total;
  }
}
