package vn.ansinh.messaging;

/**
 * Collections, indexes and first documents of a service. Run once the store has answered, however long that takes, before the service is ready; repeating it
 * changes nothing, also from several replicas at once.
 */
@FunctionalInterface
public interface StorePreparation {

    void prepareStore();
}
