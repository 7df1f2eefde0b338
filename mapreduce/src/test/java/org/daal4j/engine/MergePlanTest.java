package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.LongWritable;
import org.daal4j.engine.mapreduce.GroupPartitioner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePlanTest {

  @Test
  void thePartitionerSendsAGroupToItsReducer() {
    GroupPartitioner partitioner = partitioner(200, 1);
    assertThat(new MergePlan(200, 1).reducers()).isEqualTo(4);
    for (int ordinal = 0; ordinal < 200; ordinal++) {
      assertThat(partitioner.getPartition(new LongWritable(ordinal), null, 4))
          .isEqualTo(ordinal / 64);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "3,8", "3,9", "65,17", "200,25"})
  void everyPieceOfAGroupHasOneReducerThatGetsItInOrder(int splits, int pieces) {
    MergePlan plan = new MergePlan(splits, pieces);
    GroupPartitioner partitioner = partitioner(splits, pieces);
    List<List<Long>> keys = new ArrayList<>();
    for (int reducer = 0; reducer < plan.reducers(); reducer++) {
      keys.add(new ArrayList<>());
    }
    for (int ordinal = 0; ordinal < splits; ordinal++) {
      for (int piece = 0; piece < pieces; piece++) {
        long key = MergePlan.key(piece, ordinal);
        assertThat(MergePlan.piece(key)).isEqualTo(piece);
        keys.get(partitioner.getPartition(new LongWritable(key), null, plan.reducers())).add(key);
      }
    }
    for (int group = 0; group < MergeTree.groups(splits); group++) {
      int first = group * MergeTree.groupSize(splits);
      int end = Math.min(splits, first + MergeTree.groupSize(splits));
      for (int share = 0; share < plan.reducersOfAGroup(); share++) {
        List<Long> expected = new ArrayList<>();
        for (int piece = plan.firstPiece(share); piece < plan.endPiece(share); piece++) {
          for (int ordinal = first; ordinal < end; ordinal++) {
            expected.add(MergePlan.key(piece, ordinal));
          }
        }
        List<Long> sorted = keys.get(plan.reducer(group, share)).stream().sorted().toList();
        assertThat(sorted).isNotEmpty().isEqualTo(expected);
      }
    }
    assertThat(plan.endPiece(plan.reducersOfAGroup() - 1)).isEqualTo(pieces);
  }

  private static GroupPartitioner partitioner(int splits, int pieces) {
    Configuration conf = new Configuration(false);
    conf.setInt("daal4j.pass.splits", splits);
    conf.setInt("daal4j.pass.pieces", pieces);
    GroupPartitioner partitioner = new GroupPartitioner();
    partitioner.setConf(conf);
    return partitioner;
  }
}
