package org.daal4j.engine.tez;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.apache.tez.common.TezUtils;
import org.apache.tez.dag.api.DAG;
import org.apache.tez.dag.api.Edge;
import org.apache.tez.dag.api.EdgeProperty;
import org.apache.tez.dag.api.EdgeProperty.DataMovementType;
import org.apache.tez.dag.api.EdgeProperty.DataSourceType;
import org.apache.tez.dag.api.EdgeProperty.SchedulingType;
import org.apache.tez.dag.api.InputDescriptor;
import org.apache.tez.dag.api.OutputDescriptor;
import org.apache.tez.dag.api.ProcessorDescriptor;
import org.apache.tez.dag.api.UserPayload;
import org.apache.tez.dag.api.Vertex;
import org.apache.tez.runtime.library.api.TezRuntimeConfiguration;
import org.apache.tez.runtime.library.input.OrderedGroupedKVInput;
import org.apache.tez.runtime.library.output.OrderedPartitionedKVOutput;
import org.daal4j.engine.SplitList;
import org.daal4j.engine.task.PassResultWritable;

/**
 * A pass as a DAG of two vertices: tasks that fold, one for each slot, and tasks that merge what
 * they send. As between the tasks of a job, the results of splits travel sorted by piece and split.
 */
final class PassDag {

  static final String FOLD = "fold";
  static final String MERGE = "merge";

  private PassDag() {}

  /**
   * A DAG.
   *
   * @param pass the settings of the pass
   * @param folds how many tasks fold, at least one
   * @param merges how many tasks merge, at least one
   */
  static DAG of(String name, Configuration pass, int folds, int merges) throws IOException {
    Configuration merging = new Configuration(pass);
    SplitList.removeFrom(merging);
    Vertex fold =
        Vertex.create(
            FOLD,
            ProcessorDescriptor.create(FoldProcessor.class.getName())
                .setUserPayload(TezUtils.createUserPayloadFromConf(pass)),
            folds);
    Vertex merge =
        Vertex.create(
            MERGE,
            ProcessorDescriptor.create(MergeProcessor.class.getName())
                .setUserPayload(TezUtils.createUserPayloadFromConf(merging)),
            merges);
    Configuration edge = new Configuration(merging);
    edge.setClass(TezRuntimeConfiguration.TEZ_RUNTIME_KEY_CLASS, LongWritable.class, Object.class);
    edge.setClass(
        TezRuntimeConfiguration.TEZ_RUNTIME_VALUE_CLASS, PassResultWritable.class, Object.class);
    edge.setClass(
        TezRuntimeConfiguration.TEZ_RUNTIME_PARTITIONER_CLASS,
        MergePartitioner.class,
        Object.class);
    UserPayload ends = TezUtils.createUserPayloadFromConf(edge);
    EdgeProperty property =
        EdgeProperty.create(
            DataMovementType.SCATTER_GATHER,
            DataSourceType.PERSISTED,
            SchedulingType.SEQUENTIAL,
            OutputDescriptor.create(OrderedPartitionedKVOutput.class.getName())
                .setUserPayload(ends),
            InputDescriptor.create(OrderedGroupedKVInput.class.getName()).setUserPayload(ends));
    return DAG.create(name)
        .addVertex(fold)
        .addVertex(merge)
        .addEdge(Edge.create(fold, merge, property));
  }
}
