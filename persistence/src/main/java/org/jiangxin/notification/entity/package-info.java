/**
 * Messages to people and how far their delivery is. Entry points: {@link org.jiangxin.notification.entity.Notice},
 * {@link org.jiangxin.notification.entity.NoticeDelivery}. Not here: addresses (identity), texts (bundles of the service).
 */
package org.jiangxin.notification.entity;
