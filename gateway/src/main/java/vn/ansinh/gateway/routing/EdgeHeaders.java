package vn.ansinh.gateway.routing;

import java.util.List;
import org.slf4j.MDC;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import vn.ansinh.starter.http.TraceContext;
import vn.ansinh.starter.http.RequestIdFilter;

/** Takes away what a client says about proxies before us, and hands the request's trace and id to the service. Services see the gateway and no further. */
final class EdgeHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final List<String> TAKEN_AWAY = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Proto",
            "X-Forwarded-Prefix", "X-Forwarded-Ssl", "X-Real-IP", "X-Original-URL", "X-Rewrite-URL", "Cookie");

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders apply(HttpHeaders sent, ServerRequest request) {
        var headers = new HttpHeaders();
        sent.forEach(headers::addAll);
        TAKEN_AWAY.forEach(headers::remove);
        TraceContext.current().ifPresent(trace -> headers.set(TraceContext.HEADER, trace.header()));
        var id = MDC.get("requestId");
        if (id != null) {
            headers.set(RequestIdFilter.REQUEST_ID, id);
        }
        return headers;
    }
}
