import java.io.IOException;
import java.util.Arrays;
import org.daal4j.api.Session;
import org.daal4j.kmeans.Initialization;
import org.daal4j.kmeans.KMeans;
import org.daal4j.kmeans.StartingCentroids;
import org.daal4j.model.Table;

/** Starting centroids for k-means, chosen in each way from a table in three files. */
public class KMeansInitSample {
  public static void main(String[] args) throws IOException {
    try (Session session = Session.local()) {
      Table table = session.read("samples/java/data/iris-*.csv").columns("1-4").table();
      for (Initialization how : Initialization.values()) {
        StartingCentroids start =
            KMeans.options().nClusters(3).init(how).initialize(session, table);
        System.out.println(how + ": " + Arrays.deepToString(start.centroids()));
      }
    }
  }
}
