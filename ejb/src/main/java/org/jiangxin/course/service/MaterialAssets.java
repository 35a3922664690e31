package org.jiangxin.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jiangxin.course.entity.MediaAsset;
import org.jiangxin.course.event.TranscodeRequested;
import org.jiangxin.course.repository.MediaAssets;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.outbox.service.DomainEvent;

/** The row of material that lies in the store: that of the same bytes, or a new one whose stream is asked for. */
@ApplicationScoped
class MaterialAssets {
    @Inject
    MediaAssets assets;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    MediaAsset of(KeptMaterial kept) {
        if (kept.storageKey() == null) {
            var material = kept.material();
            return assets.lock(assets.findUsable(material.form(), material.contentHash())
                    .orElseThrow(() -> new NotFound(MediaAsset.class, material.originalName())));
        }
        return added(kept, false);
    }

    /** The same for material whose stream lies in the store already. */
    MediaAsset streamed(KeptMaterial kept) {
        return kept.storageKey() == null ? of(kept) : added(kept, true);
    }

    private MediaAsset added(KeptMaterial kept, boolean streamed) {
        var asset = new MediaAsset(kept.facts(), clock.instant());
        assets.add(asset);
        if (streamed && !asset.isReady()) {
            asset.becomeReady(clock.instant());
        }
        if (!asset.isReady()) {
            events.fire(new TranscodeRequested(asset.id()));
        }
        return asset;
    }
}
