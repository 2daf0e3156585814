SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.chat_turns (
    chat character varying(64) NOT NULL,
    number integer NOT NULL,
    client character varying(64) NOT NULL,
    shown text NOT NULL,
    payloads text NOT NULL
);
CREATE TABLE public.chats (
    id character varying(64) NOT NULL,
    active double precision NOT NULL,
    ended boolean NOT NULL
);
CREATE TABLE public.events (
    id integer NOT NULL,
    sender_id character varying(255) NOT NULL,
    type_name character varying(255) NOT NULL,
    "timestamp" double precision,
    intent_name character varying(255),
    action_name character varying(255),
    data text
);
CREATE SEQUENCE public.events_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.events_id_seq OWNED BY public.events.id;
CREATE TABLE public.snapshots (
    sender_id character varying(255) NOT NULL,
    event_id integer NOT NULL,
    state text,
    domain character varying(64) NOT NULL
);
ALTER TABLE ONLY public.events ALTER COLUMN id SET DEFAULT nextval('public.events_id_seq'::regclass);
INSERT INTO public.chat_turns VALUES ('visitor-1', 1, 'message-1', '{"turn": 1, "id": "message-1", "said": {"text": "nurse"}, "reply": {"quick_replies": []}}', '{}');
INSERT INTO public.chats VALUES ('visitor-1', 1790000001, false);
INSERT INTO public.events VALUES (1, 'visitor-1', 'action', 1795695729.227133, NULL, 'action_session_start', '{"event": "action", "timestamp": 1795695729.227133, "name": "action_session_start", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO public.events VALUES (2, 'visitor-1', 'session_started', 1795695729.227147, NULL, NULL, '{"event": "session_started", "timestamp": 1795695729.227147}');
INSERT INTO public.events VALUES (3, 'visitor-1', 'action', 1795695729.2271762, NULL, 'action_listen', '{"event": "action", "timestamp": 1795695729.2271762, "name": "action_listen", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO public.events VALUES (4, 'visitor-1', 'user', 1795695729.2271788, 'ask', NULL, '{"event": "user", "timestamp": 1795695729.2271788, "text": "nurse", "parse_data": {"intent": {"name": "ask"}, "entities": [], "text": "nurse", "message_id": null, "metadata": {}}, "input_channel": null, "message_id": null, "metadata": {}}');
INSERT INTO public.events VALUES (5, 'visitor-1', 'action', 1795695729.2271824, NULL, 'action_answer', '{"event": "action", "timestamp": 1795695729.2271824, "name": "action_answer", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO public.events VALUES (6, 'visitor-1', 'bot', 1795695729.2271838, NULL, NULL, '{"event": "bot", "timestamp": 1795695729.2271838, "text": "You said nurse.", "data": {}, "metadata": {}}');
INSERT INTO public.events VALUES (7, 'visitor-1', 'slot', 1795695729.2271867, NULL, 'occupation', '{"event": "slot", "timestamp": 1795695729.2271867, "name": "occupation", "value": "nurse"}');
INSERT INTO public.events VALUES (8, 'visitor-1', 'action', 1795695729.227198, NULL, 'action_listen', '{"event": "action", "timestamp": 1795695729.227198, "name": "action_listen", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO public.events VALUES (9, 'visitor-1', 'user', 1795695729.274937, 'ask', NULL, '{"event": "user", "timestamp": 1795695729.274937, "text": "plumber", "parse_data": {"intent": {"name": "ask"}, "entities": [], "text": "plumber", "message_id": null, "metadata": {}}, "input_channel": null, "message_id": null, "metadata": {}}');
INSERT INTO public.events VALUES (10, 'visitor-1', 'action', 1795695729.274941, NULL, 'action_answer', '{"event": "action", "timestamp": 1795695729.274941, "name": "action_answer", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO public.events VALUES (11, 'visitor-1', 'bot', 1795695729.2749445, NULL, NULL, '{"event": "bot", "timestamp": 1795695729.2749445, "text": "You said plumber.", "data": {}, "metadata": {}}');
INSERT INTO public.events VALUES (12, 'visitor-1', 'slot', 1795695729.2749462, NULL, 'occupation', '{"event": "slot", "timestamp": 1795695729.2749462, "name": "occupation", "value": "plumber"}');
INSERT INTO public.events VALUES (13, 'visitor-1', 'action', 1795695729.2749496, NULL, 'action_listen', '{"event": "action", "timestamp": 1795695729.2749496, "name": "action_listen", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO public.events VALUES (14, 'visitor-1', 'user', 1795695729.3058448, 'ask', NULL, '{"event": "user", "timestamp": 1795695729.3058448, "text": "baker", "parse_data": {"intent": {"name": "ask"}, "entities": [], "text": "baker", "message_id": null, "metadata": {}}, "input_channel": null, "message_id": null, "metadata": {}}');
INSERT INTO public.events VALUES (15, 'visitor-1', 'action', 1795695729.3058493, NULL, 'action_answer', '{"event": "action", "timestamp": 1795695729.3058493, "name": "action_answer", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO public.events VALUES (16, 'visitor-1', 'bot', 1795695729.3058531, NULL, NULL, '{"event": "bot", "timestamp": 1795695729.3058531, "text": "You said baker.", "data": {}, "metadata": {}}');
INSERT INTO public.events VALUES (17, 'visitor-1', 'slot', 1795695729.3058553, NULL, 'occupation', '{"event": "slot", "timestamp": 1795695729.3058553, "name": "occupation", "value": "baker"}');
INSERT INTO public.events VALUES (18, 'visitor-1', 'action', 1795695729.305859, NULL, 'action_listen', '{"event": "action", "timestamp": 1795695729.305859, "name": "action_listen", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO public.events VALUES (19, 'visitor-1', 'user', 1795695729.3171864, 'ask', NULL, '{"event": "user", "timestamp": 1795695729.3171864, "text": "porter", "parse_data": {"intent": {"name": "ask"}, "entities": [], "text": "porter", "message_id": null, "metadata": {}}, "input_channel": null, "message_id": null, "metadata": {}}');
INSERT INTO public.events VALUES (20, 'visitor-1', 'action', 1795695729.3171906, NULL, 'action_answer', '{"event": "action", "timestamp": 1795695729.3171906, "name": "action_answer", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO public.events VALUES (21, 'visitor-1', 'bot', 1795695729.3171945, NULL, NULL, '{"event": "bot", "timestamp": 1795695729.3171945, "text": "You said porter.", "data": {}, "metadata": {}}');
INSERT INTO public.events VALUES (22, 'visitor-1', 'slot', 1795695729.3171966, NULL, 'occupation', '{"event": "slot", "timestamp": 1795695729.3171966, "name": "occupation", "value": "porter"}');
INSERT INTO public.events VALUES (23, 'visitor-1', 'action', 1795695729.3172035, NULL, 'action_listen', '{"event": "action", "timestamp": 1795695729.3172035, "name": "action_listen", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO public.events VALUES (24, 'visitor-1', 'user', 1795695729.339538, 'ask', NULL, '{"event": "user", "timestamp": 1795695729.339538, "text": "chef", "parse_data": {"intent": {"name": "ask"}, "entities": [], "text": "chef", "message_id": null, "metadata": {}}, "input_channel": null, "message_id": null, "metadata": {}}');
INSERT INTO public.events VALUES (25, 'visitor-1', 'action', 1795695729.3395414, NULL, 'action_answer', '{"event": "action", "timestamp": 1795695729.3395414, "name": "action_answer", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO public.events VALUES (26, 'visitor-1', 'bot', 1795695729.3395443, NULL, NULL, '{"event": "bot", "timestamp": 1795695729.3395443, "text": "You said chef.", "data": {}, "metadata": {}}');
INSERT INTO public.events VALUES (27, 'visitor-1', 'slot', 1795695729.3395455, NULL, 'occupation', '{"event": "slot", "timestamp": 1795695729.3395455, "name": "occupation", "value": "chef"}');
INSERT INTO public.events VALUES (28, 'visitor-1', 'action', 1795695729.3395479, NULL, 'action_listen', '{"event": "action", "timestamp": 1795695729.3395479, "name": "action_listen", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO public.events VALUES (29, 'visitor-1', 'user', 1795695729.3716066, 'ask', NULL, '{"event": "user", "timestamp": 1795695729.3716066, "text": "clerk", "parse_data": {"intent": {"name": "ask"}, "entities": [], "text": "clerk", "message_id": null, "metadata": {}}, "input_channel": null, "message_id": null, "metadata": {}}');
INSERT INTO public.events VALUES (30, 'visitor-1', 'action', 1795695729.3716094, NULL, 'action_answer', '{"event": "action", "timestamp": 1795695729.3716094, "name": "action_answer", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO public.events VALUES (31, 'visitor-1', 'bot', 1795695729.3716118, NULL, NULL, '{"event": "bot", "timestamp": 1795695729.3716118, "text": "You said clerk.", "data": {}, "metadata": {}}');
INSERT INTO public.events VALUES (32, 'visitor-1', 'slot', 1795695729.3716133, NULL, 'occupation', '{"event": "slot", "timestamp": 1795695729.3716133, "name": "occupation", "value": "clerk"}');
INSERT INTO public.events VALUES (33, 'visitor-1', 'action', 1795695729.3716152, NULL, 'action_listen', '{"event": "action", "timestamp": 1795695729.3716152, "name": "action_listen", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO public.events VALUES (34, 'visitor-1', 'user', 1795695729.411147, 'ask', NULL, '{"event": "user", "timestamp": 1795695729.411147, "text": "pilot", "parse_data": {"intent": {"name": "ask"}, "entities": [], "text": "pilot", "message_id": null, "metadata": {}}, "input_channel": null, "message_id": null, "metadata": {}}');
INSERT INTO public.events VALUES (35, 'visitor-1', 'action', 1795695729.41115, NULL, 'action_answer', '{"event": "action", "timestamp": 1795695729.41115, "name": "action_answer", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO public.events VALUES (36, 'visitor-1', 'bot', 1795695729.4111524, NULL, NULL, '{"event": "bot", "timestamp": 1795695729.4111524, "text": "You said pilot.", "data": {}, "metadata": {}}');
INSERT INTO public.events VALUES (37, 'visitor-1', 'slot', 1795695729.4111536, NULL, 'occupation', '{"event": "slot", "timestamp": 1795695729.4111536, "name": "occupation", "value": "pilot"}');
INSERT INTO public.events VALUES (38, 'visitor-1', 'action', 1795695729.411156, NULL, 'action_listen', '{"event": "action", "timestamp": 1795695729.411156, "name": "action_listen", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO public.events VALUES (39, 'visitor-1', 'user', 1795695729.4537585, 'ask', NULL, '{"event": "user", "timestamp": 1795695729.4537585, "text": "vet", "parse_data": {"intent": {"name": "ask"}, "entities": [], "text": "vet", "message_id": null, "metadata": {}}, "input_channel": null, "message_id": null, "metadata": {}}');
INSERT INTO public.events VALUES (40, 'visitor-1', 'action', 1795695729.4537628, NULL, 'action_answer', '{"event": "action", "timestamp": 1795695729.4537628, "name": "action_answer", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO public.events VALUES (41, 'visitor-1', 'bot', 1795695729.453766, NULL, NULL, '{"event": "bot", "timestamp": 1795695729.453766, "text": "You said vet.", "data": {}, "metadata": {}}');
INSERT INTO public.events VALUES (42, 'visitor-1', 'slot', 1795695729.4537675, NULL, 'occupation', '{"event": "slot", "timestamp": 1795695729.4537675, "name": "occupation", "value": "vet"}');
INSERT INTO public.events VALUES (43, 'visitor-1', 'action', 1795695729.4537697, NULL, 'action_listen', '{"event": "action", "timestamp": 1795695729.4537697, "name": "action_listen", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO public.snapshots VALUES ('visitor-1', 12, '{"slots": {"occupation": "plumber"}, "loop": null, "rejected": false, "interrupted": false, "trigger": null, "aside": null, "message": [9, null], "forgotten": false, "action": {"action_name": "action_answer"}, "paused": false, "followup": null}', 'c9fe79b097e9e3417a91a606f118041fefac6a9f2516da7095baf1aef8a3b422');
SELECT pg_catalog.setval('public.events_id_seq', 43, true);
ALTER TABLE ONLY public.chat_turns
    ADD CONSTRAINT chat_turns_chat_client_key UNIQUE (chat, client);
ALTER TABLE ONLY public.chat_turns
    ADD CONSTRAINT chat_turns_pkey PRIMARY KEY (chat, number);
ALTER TABLE ONLY public.chats
    ADD CONSTRAINT chats_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.snapshots
    ADD CONSTRAINT snapshots_pkey PRIMARY KEY (sender_id);
CREATE INDEX ix_events_sender_id ON public.events USING btree (sender_id);
CREATE INDEX ix_events_sender_id_id ON public.events USING btree (sender_id, id);
