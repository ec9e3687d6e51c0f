package vn.ansinh.starter.calling;

import tools.jackson.core.type.TypeReference;

/**
 * Calls one other service as this service. A call that cannot be answered in time, for which there is no place, or which would go to a service that
 * has just failed often, throws {@code try-again}; what the other service refuses is thrown as its own problem.
 */
public interface ServiceClient {

    <T> T post(String path, Object body, Class<T> answer);

    <T> T post(String path, Object body, TypeReference<T> answer);

    <T> T get(String path, Class<T> answer);
}
