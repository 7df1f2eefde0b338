import java.net.InetSocketAddress;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.Master;
import org.apache.hadoop.mapreduce.v2.api.HSClientProtocol;
import org.apache.hadoop.mapreduce.v2.api.protocolrecords.GetDelegationTokenRequest;
import org.apache.hadoop.net.NetUtils;
import org.apache.hadoop.security.Credentials;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.security.token.Token;
import org.apache.hadoop.yarn.client.ClientRMProxy;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.ipc.YarnRPC;
import org.apache.hadoop.yarn.util.ConverterUtils;
import org.apache.hadoop.yarn.util.Records;

/**
 * Logs in as PRINCIPAL from KEYTAB, and writes to FILE what a workflow engine gives to its actions:
 * delegation tokens of HDFS, of the resource manager, who may renew them, and of the job history server.
 */
public class DelegationTokens {

  public static void main(String[] arguments) throws Exception {
    UserGroupInformation.loginUserFromKeytab(arguments[0], arguments[1]);
    Configuration conf = new JobConf();
    String renewer = Master.getMasterPrincipal(conf);
    Credentials credentials = new Credentials();
    FileSystem.get(conf).addDelegationTokens(renewer, credentials);
    add(credentials, ofResourceManager(conf, renewer));
    add(credentials, ofHistoryServer(conf, renewer));
    credentials.writeTokenStorageFile(new Path("file:" + arguments[2]), conf);
  }

  private static Token<?> ofResourceManager(Configuration conf, String renewer) throws Exception {
    try (YarnClient yarn = YarnClient.createYarnClient()) {
      yarn.init(conf);
      yarn.start();
      return ConverterUtils.convertFromYarn(
          yarn.getRMDelegationToken(new Text(renewer)),
          ClientRMProxy.getRMDelegationTokenService(conf));
    }
  }

  private static Token<?> ofHistoryServer(Configuration conf, String renewer) throws Exception {
    InetSocketAddress address =
        NetUtils.createSocketAddr(conf.get("mapreduce.jobhistory.address"));
    HSClientProtocol history =
        (HSClientProtocol) YarnRPC.create(conf).getProxy(HSClientProtocol.class, address, conf);
    GetDelegationTokenRequest request = Records.newRecord(GetDelegationTokenRequest.class);
    request.setRenewer(renewer);
    return ConverterUtils.convertFromYarn(
        history.getDelegationToken(request).getDelegationToken(), address);
  }

  private static void add(Credentials credentials, Token<?> token) {
    credentials.addToken(token.getService(), token);
  }
}
