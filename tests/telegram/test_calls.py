"""What the bot's calls do to the chat."""

import pytest
from telegram import BotCommand, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden, InvalidToken

from tests.telegram.double import Double
from tests.telegram.ptb import bot_of


def yes_no() -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton("Yes", callback_data="y"), InlineKeyboardButton("No", callback_data="n")]]
    )


async def test_ids_rise_in_both_directions(double: Double) -> None:
    ana, berta = double.person(), double.person()
    async with bot_of(double) as bot:
        first = ana.say("hello")
        second = (await bot.send_message(ana.person_id, "Good day")).message_id
        third = berta.say("me too")
        fourth = (await bot.send_message(ana.person_id, "Once more")).message_id
    assert first < second < third < fourth


async def test_a_person_hears_sees_buttons_and_taps(double: Double) -> None:
    ana = double.person()
    ana.say("/start")
    async with bot_of(double) as bot:
        await bot.send_message(ana.person_id, "Shall we?", reply_markup=yes_no())
        heard = await ana.wait("Shall")
        assert heard.labels == ("Yes", "No")
        query_id = ana.tap("Yes")
        (_, update) = await bot.get_updates()
        assert update.callback_query is not None
        assert (update.callback_query.id, update.callback_query.data) == (query_id, "y")
        await update.callback_query.answer("Noted")
    assert ana.toasts == ["Noted"]


async def test_a_tap_carries_the_message_as_it_now_stands(double: Double) -> None:
    ana = double.person()
    ana.say("/start")
    async with bot_of(double) as bot:
        sent = await bot.send_message(ana.person_id, "Old words", reply_markup=yes_no())
        await bot.edit_message_text("New words", ana.person_id, sent.message_id, reply_markup=yes_no())
        ana.tap("No")
        (_, update) = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.message is not None
    assert update.callback_query.message.to_dict()["text"] == "New words"
    assert [one.text for one in ana.heard] == ["New words"]
    assert ana.newest.edited


async def test_a_button_that_is_gone_can_still_be_tapped_by_its_data(double: Double) -> None:
    ana = double.person()
    ana.say("/start")
    async with bot_of(double) as bot:
        await bot.send_message(ana.person_id, "Shall we?", reply_markup=yes_no())
        await bot.edit_message_reply_markup(ana.person_id, ana.newest.message_id)
        with pytest.raises(LookupError):
            ana.tap("Yes")
        ana.tap_on(ana.newest, "y")
        assert [one.kind for one in double.queue.waiting] == ["message", "callback_query"]


async def test_an_edit_that_changes_nothing_is_refused(double: Double) -> None:
    ana = double.person()
    ana.say("/start")
    async with bot_of(double) as bot:
        sent = await bot.send_message(ana.person_id, "Same", reply_markup=yes_no())
        with pytest.raises(BadRequest, match="not modified"):
            await bot.edit_message_text("Same", ana.person_id, sent.message_id, reply_markup=yes_no())
        with pytest.raises(BadRequest, match="to edit not found"):
            await bot.edit_message_text("Same", ana.person_id, 99_999)


async def test_both_sides_messages_can_be_deleted_for_two_days(double: Double) -> None:
    ana = double.person()
    said = ana.say("/start")
    async with bot_of(double) as bot:
        await bot.send_message(ana.person_id, "Hello")
        assert await bot.delete_message(ana.person_id, said)
        assert await bot.delete_messages(ana.person_id, [said, ana.newest.message_id, 99_999])
        assert ana.heard == []
        kept = ana.say("later")
        double.clock.advance(hours=49)
        with pytest.raises(BadRequest, match="can't be deleted"):
            await bot.delete_message(ana.person_id, kept)


async def test_an_old_tap_cannot_be_answered(double: Double) -> None:
    ana = double.person()
    ana.say("/start")
    async with bot_of(double) as bot:
        await bot.send_message(ana.person_id, "Shall we?", reply_markup=yes_no())
        query_id = ana.tap("Yes")
        double.clock.advance(seconds=151)
        with pytest.raises(BadRequest, match="too old"):
            await bot.answer_callback_query(query_id)


async def test_nobody_can_be_written_to_who_did_not_write_first_or_who_blocked(double: Double) -> None:
    ana = double.person()
    async with bot_of(double) as bot:
        with pytest.raises(Forbidden, match="initiate"):
            await bot.send_message(ana.person_id, "Hello")
        ana.say("/start")
        await bot.send_message(ana.person_id, "Hello")
        ana.block()
        with pytest.raises(Forbidden, match="blocked"):
            await bot.send_message(ana.person_id, "Hello?")
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(4242, "Hello?")


async def test_a_file_can_be_fetched_up_to_20_megabytes(double: Double) -> None:
    ana = double.person()
    ana.send_voice(b"canary sound")
    ana.send_video(size=20_000_001)
    async with bot_of(double) as bot:
        voice, video = await bot.get_updates()
        assert voice.message is not None
        assert voice.message.voice is not None
        assert video.message is not None
        assert video.message.video is not None
        fetched = await (await bot.get_file(voice.message.voice.file_id)).download_as_bytearray()
        assert bytes(fetched) == b"canary sound"
        with pytest.raises(BadRequest, match="too big"):
            await bot.get_file(video.message.video.file_id)


async def test_a_document_travels_as_multipart(double: Double) -> None:
    ana = double.person()
    ana.say("/start")
    async with bot_of(double) as bot:
        await bot.send_document(ana.person_id, b"%PDF-canary", filename="case.pdf", caption="Yours")
    heard = await ana.wait("Yours", since=0)
    assert heard.raw["document"]["file_name"] == "case.pdf"
    assert double.account.files[heard.raw["document"]["file_id"]].content == b"%PDF-canary"


async def test_the_bot_describes_itself_by_language(double: Double) -> None:
    async with bot_of(double) as bot:
        await bot.set_my_description("Before you start")
        await bot.set_my_description("Antes de comenzar", language_code="es")
        await bot.set_my_short_description("Short")
        await bot.set_my_name("Testigo")
        await bot.set_my_commands([BotCommand("start", "Begin")], language_code="es")
        assert (await bot.get_my_description("es")).description == "Antes de comenzar"
        assert (await bot.get_my_description("fr")).description == "Before you start"
        assert [one.command for one in await bot.get_my_commands(language_code="es")] == ["start"]
        assert await bot.get_my_commands() == ()


async def test_the_bot_leaves_a_group_but_no_private_chat(double: Double) -> None:
    ana = double.person()
    ana.say("/start")
    group = double.group()
    group.add_bot(ana)
    group.say(ana, "hello all")
    async with bot_of(double) as bot:
        assert len(await bot.get_updates()) == 3
        with pytest.raises(BadRequest, match="private chats"):
            await bot.leave_chat(ana.person_id)
        await bot.leave_chat(int(group.chat.shape["id"]))
    await group.wait_left()


async def test_another_bots_token_is_refused(double: Double) -> None:
    real, double.token = double.token, "1:another"
    async with bot_of(double) as bot:
        double.token = real
        with pytest.raises(InvalidToken):
            await bot.get_me()
