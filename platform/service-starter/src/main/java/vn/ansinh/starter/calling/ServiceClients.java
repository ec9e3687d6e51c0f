package vn.ansinh.starter.calling;

/** The other services by name. */
public interface ServiceClients {

    /**
     * @param service {@code participant}, {@code contribution}, {@code subsidy}, {@code campaign} or {@code reporting}
     * @throws IllegalArgumentException if no address is set for it
     */
    ServiceClient to(String service);
}
