import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.minikdc.MiniKdc;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.kerby.kerberos.kerb.client.KrbClient;

/**
 * {@link OneNodeCluster} in secure mode, with a KDC of its own. The daemons are "hadoop"; the client is
 * who runs the tests, because the containers of the one node run as that user. Writes, beside the
 * client's configuration, DIRECTORY/krb5.conf, DIRECTORY/client.keytab and, as kinit would,
 * DIRECTORY/client.tickets. Expects its classes in DIRECTORY/node, first in the class path, and writes
 * the settings there that every JVM of the node has to see: localizers take them from nowhere else.
 */
public class SecureCluster {

  /** Short enough that tokens are renewed while a test runs. */
  private static final String TOKEN_MILLISECONDS = "20000";

  public static void main(String[] arguments) {
    try {
      serve(Path.of(arguments[0]).toAbsolutePath());
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1); // whatever threads of the KDC still run
    }
  }

  private static void serve(Path directory) throws Exception {
    String user = System.getProperty("user.name");

    Properties settings = MiniKdc.createConf();
    settings.setProperty(MiniKdc.KDC_BIND_ADDRESS, "127.0.0.1");
    MiniKdc kdc = new MiniKdc(settings, Files.createDirectories(directory.resolve("kdc")).toFile());
    kdc.start();
    Path krb5 = Files.copy(kdc.getKrb5conf().toPath(), directory.resolve("krb5.conf"));
    File daemonKeytab = directory.resolve("daemons.keytab").toFile();
    kdc.createPrincipal(daemonKeytab, "hadoop/localhost", "HTTP/localhost");
    File clientKeytab = directory.resolve("client.keytab").toFile();
    kdc.createPrincipal(clientKeytab, user);
    initializeTickets(kdc, user, clientKeytab, directory.resolve("client.tickets").toFile());

    Configuration node = secureMode("@" + kdc.getRealm(), daemonKeytab.toString());
    node.set("hadoop.user.group.static.mapping.overrides", user + "=users;hadoop=hadoop");
    OneNodeCluster.write(node, directory.resolve("node"));

    Configuration conf = OneNodeCluster.daemons(directory);
    UserGroupInformation.setConfiguration(conf);
    // The mini clusters of YARN leave the login to their caller.
    UserGroupInformation.loginUserFromKeytab(
        "hadoop/localhost@" + kdc.getRealm(), daemonKeytab.toString());

    OneNodeCluster.serve(
        directory,
        conf,
        "-Djava.security.krb5.conf=" + krb5,
        (hdfs, served) -> {
          org.apache.hadoop.fs.Path home = new org.apache.hadoop.fs.Path("/user", user);
          hdfs.mkdirs(home);
          hdfs.setOwner(home, user, "users");
          hdfs.setPermission(
              new org.apache.hadoop.fs.Path(served.get("yarn.app.mapreduce.am.staging-dir")),
              new FsPermission("1777"));
        });
  }

  private static Configuration secureMode(String realm, String keytab) {
    Configuration conf = new Configuration(false);
    conf.set("hadoop.security.authentication", "kerberos");
    for (String daemon :
        new String[] {
          "dfs.namenode.kerberos",
          "dfs.datanode.kerberos",
          "yarn.resourcemanager",
          "yarn.nodemanager",
          "mapreduce.jobhistory"
        }) {
      conf.set(daemon + ".principal", "hadoop/localhost" + realm);
    }
    for (String daemon :
        new String[] {
          "dfs.namenode.keytab.file",
          "dfs.datanode.keytab.file",
          "dfs.web.authentication.kerberos.keytab",
          "yarn.resourcemanager.keytab",
          "yarn.nodemanager.keytab",
          "mapreduce.jobhistory.keytab"
        }) {
      conf.set(daemon, keytab);
    }
    conf.set("dfs.web.authentication.kerberos.principal", "HTTP/localhost" + realm);
    conf.set("dfs.block.access.token.enable", "true");
    conf.set("dfs.data.transfer.protection", "authentication");
    // Ports below 1024 are root's, and are not free ones.
    conf.set("ignore.secure.ports.for.testing", "true");
    for (String service :
        new String[] {"dfs.namenode", "yarn.resourcemanager", "mapreduce.cluster"}) {
      conf.set(service + ".delegation.token.renew-interval", TOKEN_MILLISECONDS);
    }
    return conf;
  }

  /** What {@code kinit -k} does. */
  private static void initializeTickets(MiniKdc kdc, String user, File keytab, File tickets)
      throws Exception {
    KrbClient client = new KrbClient();
    client.setKdcRealm(kdc.getRealm());
    client.setKdcHost(kdc.getHost());
    client.setAllowUdp(false);
    client.setKdcTcpPort(kdc.getPort());
    client.init();
    client.storeTicket(client.requestTgt(user + "@" + kdc.getRealm(), keytab), tickets);
  }
}
