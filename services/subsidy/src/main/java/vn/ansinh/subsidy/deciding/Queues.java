package vn.ansinh.subsidy.deciding;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.ansinh.kernel.PersonId;

/**
 * Lets a few quotes for the same person wait for each other inside this process instead of ending each other's transactions. Only the store decides:
 * without any queue the result is the same after more attempts. Large proposals pass by, because they would hold up everybody.
 */
final class Queues {

    private static final int FEW = 8;

    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(1024).toArray(Lock[]::new);

    <T> T inTurn(Collection<PersonId> people, Supplier<T> work) {
        if (people.size() > FEW) {
            return work.get();
        }
        var held = new ArrayDeque<Lock>(FEW);
        try {
            people.stream().mapToInt(this::queueOf).distinct().sorted().mapToObj(number -> locks[number]).forEach(lock -> {
                lock.lock();
                held.push(lock);
            });
            return work.get();
        } finally {
            held.forEach(Lock::unlock);
        }
    }

    private int queueOf(PersonId person) {
        return Math.floorMod(person.hashCode(), locks.length);
    }
}
