package vn.ansinh.gateway;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** A service in the container of the services that refuses a body after its first bytes and does not read the rest. */
final class HastyUpstream implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();

    HastyUpstream(Path folder) throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("maxSwallowSize", "-1");
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "refusing", new Refusing());
        context.addServletMappingDecoded("/*", "refusing");
        tomcat.start();
    }

    String address() {
        return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    private static final class Refusing extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().readNBytes(1000);
            response.setStatus(413);
            response.setContentType("application/problem+json");
            response.getOutputStream().write("{\"type\":\"https://ansinh.vn/problems/too-large\"}".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
