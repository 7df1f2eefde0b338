package org.daal4j.pseudo;

import java.util.List;

/**
 * One of Hadoop's daemons.
 *
 * @param name in messages, in file names and, as the property daal4j.node, in paths of the settings
 * @param mainClass Hadoop's
 * @param megabytes of its heap
 */
record Daemon(String name, String mainClass, int megabytes) {

  /** In the order in which they are started; stopped in the other one. */
  static final List<Daemon> ALL =
      List.of(
          new Daemon("namenode", "org.apache.hadoop.hdfs.server.namenode.NameNode", 192),
          new Daemon("datanode-1", "org.apache.hadoop.hdfs.server.datanode.DataNode", 128),
          new Daemon("datanode-2", "org.apache.hadoop.hdfs.server.datanode.DataNode", 128),
          new Daemon(
              "resourcemanager",
              "org.apache.hadoop.yarn.server.resourcemanager.ResourceManager",
              256),
          new Daemon("nodemanager-1", "org.apache.hadoop.yarn.server.nodemanager.NodeManager", 192),
          new Daemon("nodemanager-2", "org.apache.hadoop.yarn.server.nodemanager.NodeManager", 192),
          new Daemon("historyserver", "org.apache.hadoop.mapreduce.v2.hs.JobHistoryServer", 192));

  static Daemon named(String name) {
    return ALL.stream()
        .filter(daemon -> daemon.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new ClusterException("no daemon is called '" + name + "'."));
  }
}
