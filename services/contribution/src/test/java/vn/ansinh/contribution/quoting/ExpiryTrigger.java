package vn.ansinh.contribution.quoting;

import org.springframework.context.ApplicationContext;

/** Runs the expiry job when a test says so. */
public final class ExpiryTrigger {

    private final QuoteExpiry expiry;

    public ExpiryTrigger(ApplicationContext context) {
        this.expiry = context.getBean(QuoteExpiry.class);
    }

    public void look() {
        expiry.look();
    }

    public void run() {
        expiry.run();
    }
}
