import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.mapreduce.v2.MiniMRYarnCluster;

/**
 * HDFS and YARN in one JVM on 127.0.0.1 with free ports: what {@link SecureCluster} makes secure. Writes
 * the client's configuration to DIRECTORY/client, core-site.xml last, and serves until its standard
 * input ends, so that it cannot outlive the test that started it.
 */
class OneNodeCluster {

  /** What is done as the user of the daemons when they serve. */
  interface Preparation {
    void run(FileSystem hdfs, Configuration conf) throws Exception;
  }

  /** The settings of daemons that keep everything in a directory. */
  static Configuration daemons(Path directory) {
    Configuration conf = new Configuration();
    conf.set("hadoop.tmp.dir", directory.resolve("tmp").toString());
    conf.set("yarn.app.mapreduce.am.staging-dir", directory.resolve("staging").toString());
    conf.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, directory.resolve("dfs").toString());
    conf.set("yarn.nodemanager.disk-health-checker.enable", "false");
    conf.set("yarn.nodemanager.vmem-check-enabled", "false");
    conf.set("yarn.nodemanager.resource.memory-mb", "4096");
    conf.set("yarn.nodemanager.resource.cpu-vcores", "4");
    conf.set("yarn.scheduler.minimum-allocation-mb", "256");
    conf.set("yarn.resourcemanager.nodemanagers.heartbeat-interval-ms", "100");
    // An application master stays for 5 s after its job: the next job's need not wait for it.
    conf.set("yarn.scheduler.capacity.maximum-am-resource-percent", "1.0");
    for (String address :
        new String[] {
          "yarn.resourcemanager.webapp.address",
          "yarn.nodemanager.webapp.address",
          "mapreduce.jobhistory.address",
          "mapreduce.jobhistory.admin.address",
          "mapreduce.jobhistory.webapp.address"
        }) {
      conf.set(address, "127.0.0.1:0");
    }
    for (String daemon : new String[] {"yarn.resourcemanager", "yarn.nodemanager", "mapreduce.jobhistory"}) {
      conf.set(daemon + ".bind-host", "127.0.0.1");
    }
    return conf;
  }

  /**
   * Starts the daemons and stops them when standard input ends.
   *
   * @param javaOptions for the JVMs of jobs, beside those every job needs
   */
  static void serve(Path directory, Configuration conf, String javaOptions, Preparation preparation)
      throws Exception {
    MiniDFSCluster dfs = new MiniDFSCluster.Builder(conf).numDataNodes(1).build();
    dfs.waitActive();
    conf.set("fs.defaultFS", dfs.getFileSystem().getUri().toString());
    MiniMRYarnCluster yarn = new MiniMRYarnCluster("daal4j", 1);
    yarn.init(conf);
    yarn.start();
    preparation.run(dfs.getFileSystem(), yarn.getConfig());

    Configuration client = changed(yarn.getConfig());
    client.set("mapreduce.framework.name", "yarn");
    // As on an installed cluster, containers get Hadoop from the node, not from the client's class path.
    client.set("yarn.is.minicluster", "false");
    client.set("mapreduce.application.classpath", System.getProperty("java.class.path").replace(':', ','));
    client.set("yarn.application.classpath", "");
    String smallJvm =
        "-Xmx200m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --add-opens=java.base/java.lang=ALL-UNNAMED "
            + javaOptions;
    client.set("mapreduce.map.java.opts", smallJvm);
    client.set("mapreduce.reduce.java.opts", smallJvm);
    client.set("yarn.app.mapreduce.am.command-opts", smallJvm);
    client.set("mapreduce.map.memory.mb", "256");
    client.set("mapreduce.reduce.memory.mb", "256");
    client.set("yarn.app.mapreduce.am.resource.mb", "512");
    client.set("yarn.app.mapreduce.am.scheduler.heartbeat.interval-ms", "100");
    client.set("dfs.client.block.write.locateFollowingBlock.initial.delay.ms", "5");
    client.set("dfs.client.block.write.locateFollowingBlock.retries", "12");
    write(client, Files.createDirectories(directory.resolve("client")));

    while (System.in.read() >= 0) {
      // Nothing is said on standard input: its end is the sign to stop.
    }
    yarn.stop();
    dfs.shutdown();
    System.exit(0);
  }

  /** Without Hadoop's defaults, as on an installed cluster: what is written counts as the user's wish. */
  private static Configuration changed(Configuration conf) {
    Configuration changed = new Configuration(false);
    for (Map.Entry<String, String> setting : conf) {
      String[] sources = conf.getPropertySources(setting.getKey());
      if (sources == null || !sources[sources.length - 1].endsWith("-default.xml")) {
        changed.set(setting.getKey(), setting.getValue());
      }
    }
    return changed;
  }

  /** Writes settings where a class path finds them: core-site.xml last. */
  static void write(Configuration conf, Path directory) throws IOException {
    // Each file outranks the defaults that Hadoop loads just before it.
    for (String site : new String[] {"hdfs-site.xml", "yarn-site.xml", "mapred-site.xml", "core-site.xml"}) {
      Path unfinished = directory.resolve(site + ".unfinished");
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        conf.writeXml(out);
      }
      Files.move(unfinished, directory.resolve(site));
    }
  }
}
